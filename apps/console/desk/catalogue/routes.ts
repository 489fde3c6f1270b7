import { type RouteObject } from 'react-router';

/** Pages of the catalogue desk, each loaded when it is first gone to. */
export const catalogueRoutes: RouteObject[] = [
  { path: 'catalogue', lazy: async () => ({ Component: (await import('./events')).CatalogueEvents }) },
  { path: 'catalogue/:slug', lazy: async () => ({ Component: (await import('./event')).CatalogueEvent }) },
  { path: 'catalogue/:slug/:version', lazy: async () => ({ Component: (await import('./version')).CatalogueVersion }) },
  {
    path: 'catalogue/:slug/:version/edit',
    lazy: async () => ({ Component: (await import('./edit/editor')).CatalogueEditor }),
  },
  {
    path: 'catalogue/:slug/:version/questions',
    lazy: async () => ({ Component: (await import('./questions/questions')).CatalogueQuestions }),
  },
  { path: 'catalogue/merge/:slug', lazy: async () => ({ Component: (await import('./merge/merge')).CatalogueMerge }) },
  { path: 'catalogue/calendars', lazy: async () => ({ Component: (await import('./calendars')).CatalogueCalendars }) },
  { path: 'catalogue/synonyms', lazy: async () => ({ Component: (await import('./synonyms')).CatalogueSynonyms }) },
];
