import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowOf, rowsOf } from '../register/sql';

/** Names of one version of a life event. */
interface VersionNames {
  readonly slug: string;
  readonly name: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

const VERSIONS = `SELECT key, version FROM catalogue_file WHERE kind = 'lifeEvent' ORDER BY key, imported_at`;

const NAMES = `
  SELECT key AS slug, content ->> 'name' AS name, (
    SELECT json_agg(json_build_object('id', i ->> 'id', 'name', i ->> 'name'))
    FROM json_array_elements(content -> 'serviceItems') AS i) AS items
  FROM catalogue_file WHERE kind = 'lifeEvent' AND key = $1 AND version = $2`;

/** Names of all events and items there ever were, whatever is in force: what a word in a search box may mean. */
@Injectable()
export class CatalogueNames {
  /** By slug and version: stored versions never change. */
  private readonly known = new Map<string, VersionNames>();

  constructor(private readonly register: DataSource) {}

  /** Slugs of events and ids of items whose name contains a text. */
  async containing(text: string): Promise<{ readonly events: readonly string[]; readonly items: readonly string[] }> {
    const versions = await this.all();
    const events = versions.filter(({ name }) => name.includes(text)).map(({ slug }) => slug);
    const items = versions.flatMap((each) => each.items.filter(({ name }) => name.includes(text)).map(({ id }) => id));
    return { events: [...new Set(events)], items: [...new Set(items)] };
  }

  /** Names of all events by slug, each as its latest version has it. */
  async events(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.all()).map(({ slug, name }) => [slug, name]));
  }

  private async all(): Promise<readonly VersionNames[]> {
    const versions = await rowsOf<{ readonly key: string; readonly version: string }>(this.register, VERSIONS);
    const found = await Promise.all(versions.map(({ key, version }) => this.one(key, version)));
    return found.filter((names) => names !== undefined);
  }

  private async one(slug: string, version: string): Promise<VersionNames | undefined> {
    const id = `${slug}/${version}`;
    const names = this.known.get(id) ?? (await rowOf<VersionNames>(this.register, NAMES, [slug, version]));
    if (names !== undefined) this.known.set(id, names);
    return names;
  }
}
