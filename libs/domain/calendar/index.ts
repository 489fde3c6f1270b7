export { type Limit } from './limit';
