export { searchTextsOf, searchVector, type SearchText, type SearchWeight } from './entry';
export { readQuestion, type SearchTerm } from './question';
