import { Navigate, type RouteObject } from 'react-router';
import { catalogueRoutes } from './desk/catalogue/routes';

/** All pages. Every group is a file of its own and is loaded when it is first gone to. */
export const routes: RouteObject[] = [
  { path: '/', element: <Navigate replace to="/portal" /> },
  {
    path: '/portal',
    lazy: async () => ({ Component: (await import('./portal/portal-layout')).PortalLayout }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./portal/home')).Home }) },
      {
        path: 'events/:slug',
        lazy: async () => ({ Component: (await import('./portal/events/event-page')).EventPage }),
      },
      {
        path: 'cases/:caseNo',
        lazy: async () => ({ Component: (await import('./portal/cases/case-page')).CasePage }),
      },
      {
        path: 'cases/:caseNo/form',
        lazy: async () => ({ Component: (await import('./portal/cases/form-page')).FormPage }),
      },
      {
        path: 'cases/:caseNo/materials',
        lazy: async () => ({ Component: (await import('./portal/cases/materials-page')).MaterialsPage }),
      },
      {
        path: 'cases/:caseNo/submit',
        lazy: async () => ({ Component: (await import('./portal/cases/submit-page')).SubmitPage }),
      },
      { path: '*', lazy: async () => ({ Component: (await import('./portal/not-found')).NotFound }) },
    ],
  },
  {
    path: '/desk',
    lazy: async () => ({ Component: (await import('./desk/desk-layout')).DeskLayout }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./desk/desk-layout')).DeskHome }) },
      {
        path: 'window',
        lazy: async () => ({ Component: (await import('./desk/window/window-desk')).WindowDesk }),
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./desk/window/queue-page')).QueuePage }) },
          {
            path: 'new',
            lazy: async () => ({ Component: (await import('./desk/window/opening/new-case-page')).NewCasePage }),
          },
          {
            path: 'cases/:caseNo/form',
            lazy: async () => ({ Component: (await import('./desk/window/opening/form-page')).FormPage }),
          },
          {
            path: 'cases/:caseNo/answers',
            lazy: async () => ({ Component: (await import('./desk/window/opening/answers-page')).AnswersPage }),
          },
          {
            path: 'delivery',
            lazy: async () => ({ Component: (await import('./desk/window/delivery/delivery-page')).DeliveryPage }),
          },
          {
            path: 'hand-over',
            lazy: async () => ({ Component: (await import('./desk/window/hand-over/hand-over-page')).HandOverPage }),
          },
          {
            path: 'cards',
            lazy: async () => ({ Component: (await import('./desk/supervision/cards-page')).CardsPage }),
          },
          {
            path: 'cases/:caseNo/check',
            lazy: async () => ({ Component: (await import('./desk/window/check/check-page')).CheckPage }),
          },
        ],
      },
      {
        path: 'department',
        lazy: async () => ({ Component: (await import('./desk/department/department-desk')).DepartmentDesk }),
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./desk/department/tasks-page')).TasksPage }) },
          {
            path: 'visits',
            lazy: async () => ({ Component: (await import('./desk/department/visits-page')).VisitsPage }),
          },
          {
            path: 'cards',
            lazy: async () => ({ Component: (await import('./desk/supervision/cards-page')).CardsPage }),
          },
        ],
      },
      {
        path: 'supervision',
        lazy: async () => ({ Component: (await import('./desk/supervision/supervision-desk')).SupervisionDesk }),
        children: [
          {
            index: true,
            lazy: async () => ({ Component: (await import('./desk/supervision/overview-page')).OverviewPage }),
          },
          {
            path: 'cards',
            lazy: async () => ({ Component: (await import('./desk/supervision/cards-page')).CardsPage }),
          },
          { path: 'cases', lazy: async () => ({ Component: (await import('./desk/cases/cases-page')).CasesPage }) },
          {
            path: 'tasks',
            lazy: async () => ({ Component: (await import('./desk/supervision/tasks-page')).SupervisedTasksPage }),
          },
          {
            path: 'feedback',
            lazy: async () => ({ Component: (await import('./desk/supervision/feedback-page')).FeedbackPage }),
          },
          {
            path: 'integrity',
            lazy: async () => ({ Component: (await import('./desk/supervision/integrity-page')).IntegrityPage }),
          },
        ],
      },
      {
        path: 'operations',
        lazy: async () => ({ Component: (await import('./desk/operations/operations-desk')).OperationsDesk }),
        children: [
          {
            index: true,
            lazy: async () => ({ Component: (await import('./desk/operations/operations-page')).OperationsPage }),
          },
          { path: 'cases', lazy: async () => ({ Component: (await import('./desk/cases/cases-page')).CasesPage }) },
        ],
      },
      {
        path: 'department/tasks/:caseNo/:itemId',
        lazy: async () => ({ Component: (await import('./desk/department/task-page')).TaskPage }),
      },
      { path: 'cases/:caseNo', lazy: async () => ({ Component: (await import('./desk/case/case-page')).CasePage }) },
      ...catalogueRoutes,
    ],
  },
];
