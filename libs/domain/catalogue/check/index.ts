export { type Finding, type RuleId } from './finding';
export { checkPackage, readFile, type PackageFile } from './package';
export { type KnownCatalogue } from './scope';
export { renewedSituations } from './yielded';
