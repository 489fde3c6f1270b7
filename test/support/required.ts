/** A variable of the environment that `npm test` sets. @throws Error when it is missing */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with npm test, which builds what they need.`);
  return value;
}
