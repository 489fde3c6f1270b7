import { type FormChoice, type FormNode, formNodeAt, type MergedForm, writePointer } from '../form/index';
import { type ProposedForm } from './proposal';

/**
 * Gives choices that departments write as plain words (code and words are the same) the codes which the form had for these words,
 * so that facts keep their elements; the departments get their words as before. Nothing changes in meaning.
 */
export function recoded(proposed: ProposedForm, old: MergedForm): ProposedForm {
  return proposed.mappings.reduce((form, { itemId, elements }) => {
    const before = old.mappings.find((mapping) => mapping.itemId === itemId)?.elements ?? [];
    return elements.reduce((done, element) => {
      const match = before.find(({ to }) => to === element.to);
      if (!('from' in element) || match === undefined || !('from' in match) || match.transform !== 'label') return done;
      const node = formNodeAt(done.schema, element.from);
      const coded = node && withCodes(node, formNodeAt(old.schema, match.from));
      return coded === undefined ? done : withNode(done, element.from, coded);
    }, form);
  }, proposed);
}

/** The element with the codes of another one; `undefined` when it is not written in words, or some word has no code. */
function withCodes(node: FormNode, coded: FormNode | undefined): FormNode | undefined {
  if (node.type === 'array' && coded?.type === 'array') {
    const items = withCodes(node.items, coded.items);
    return items === undefined ? undefined : { ...node, items };
  }
  if (node.type !== 'string' || coded?.type !== 'string' || node.oneOf === undefined) return undefined;
  const choices = node.oneOf.map(({ const: word, title }): FormChoice | undefined =>
    word === title ? coded.oneOf?.find((choice) => choice.title === word) : undefined,
  );
  return choices.includes(undefined) ? undefined : { ...node, oneOf: choices.filter((each) => each !== undefined) };
}

/** The form with another element at a place, told in words to everybody who reads it. */
function withNode({ schema, sections, mappings }: ProposedForm, pointer: string, node: FormNode): ProposedForm {
  const place = pointer
    .split('/')
    .slice(1)
    .map((name) => `/properties/${name}`)
    .join('');
  return {
    schema: writePointer(schema, place, node) as ProposedForm['schema'],
    sections,
    mappings: mappings.map(({ itemId, elements }) => ({
      itemId,
      elements: elements.map((element) =>
        'from' in element && element.from === pointer ? { ...element, transform: 'label' } : element,
      ),
    })),
  };
}

/** The form with other names for sections whose names are taken. */
export function besides(taken: ReadonlySet<string>, { schema, sections, mappings }: ProposedForm): ProposedForm {
  const names = sections.map(({ name }) => name);
  const free = (name: string): string => (taken.has(name) ? `${name}Items` : name);
  if (!names.some((name) => taken.has(name))) return { schema, sections, mappings };
  const moved = (pointer: string): string => pointer.replace(/^\/([^/]+)/, (_, name: string) => `/${free(name)}`);
  const properties = Object.entries(schema.properties).map(([name, node]) => [free(name), node] as const);
  return {
    schema: { ...schema, properties: Object.fromEntries(properties) },
    sections: sections.map((section) => ({ ...section, name: free(section.name) })),
    mappings: mappings.map(({ itemId, elements }) => ({
      itemId,
      elements: elements.map((element) => ('from' in element ? { ...element, from: moved(element.from) } : element)),
    })),
  };
}
