import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { folderStore } from '@yijian/adapters/object-store';
import { type GatewayConfig } from '@yijian/config';
import { ActionsController } from './actions/actions.controller';
import { ActionsService } from './actions/actions.service';
import { CalendarsController } from './calendars/calendars.controller';
import { CalendarsService } from './calendars/calendars.service';
import { AccessGuard } from './access/access.guard';
import { CaseScope } from './access/scope';
import { Sights } from './access/sight';
import { AnswersService } from './cases/answers.service';
import { CaseContexts } from './cases/case-context';
import { CaseCounts } from './cases/case-counts';
import { CaseFinder } from './cases/case-finder';
import { CaseList } from './cases/case-list';
import { CaseListsController } from './cases/case-lists.controller';
import { CaseReader } from './cases/case-reader';
import { CaseRecords } from './cases/case-records';
import { CaseRows } from './cases/case-rows';
import { CaseSearches } from './cases/case-search';
import { CatalogueNames } from './cases/catalogue-names';
import { DeskCalendar } from './cases/desk-calendar';
import { CasesController } from './cases/cases.controller';
import { OpeningService } from './cases/opening.service';
import { Catalogue } from './catalogue/catalogue';
import { ClocksController } from './clocks/clocks.controller';
import { ClocksService } from './clocks/clocks.service';
import { CatalogueController } from './catalogue/catalogue.controller';
import { ReferenceFilesController } from './catalogue/reference-files.controller';
import { ImportService } from './catalogue/import.service';
import { AcceptanceController } from './commands/acceptance.controller';
import { CommandDesk } from './commands/command-desk';
import { CommandStatusController } from './commands/command-status.controller';
import { CommandsController } from './commands/commands.controller';
import { FilingController } from './commands/filing.controller';
import { FilingService } from './commands/filing.service';
import { ItemActsController } from './commands/item-acts.controller';
import { OffersController } from './commands/offers.controller';
import { ProceduresController } from './commands/procedures.controller';
import { TaskController } from './department-tasks/task.controller';
import { TaskService } from './department-tasks/task.service';
import { RepliesController } from './department-replies/replies.controller';
import { RepliesService } from './department-replies/replies.service';
import { DepartmentTasksController } from './department-tasks/department-tasks.controller';
import { DepartmentTasks } from './department-tasks/department-tasks.service';
import { TaskFinder } from './department-tasks/task-finder';
import { TaskRows } from './department-tasks/task-rows';
import { DocumentsController } from './documents/documents.controller';
import { DocumentsService } from './documents/documents.service';
import { VerifyController } from './documents/verify.controller';
import { VerifyService } from './documents/verify.service';
import { FactsLookup } from './facts/facts-lookup';
import { FeedbackController } from './feedback/feedback.controller';
import { FeedbackService } from './feedback/feedback.service';
import { FormController } from './form/form.controller';
import { FormService } from './form/form.service';
import { GuidanceController } from './guidance/guidance.controller';
import { GuidanceService } from './guidance/guidance.service';
import { GuidancesController } from './guidance/guidances.controller';
import { SavedGuidances } from './guidance/saved-guidances';
import { GuidesController } from './guides/guides.controller';
import { GuidesService } from './guides/guides.service';
import { HealthController } from './health/health.controller';
import { AppliedNotes } from './inbox/applied-notes';
import { CaseDoor } from './inbox/case-door';
import { Courier } from './inbox/courier';
import { Inbox } from './inbox/inbox';
import { Relay } from './inbox/relay';
import { Temporal } from './inbox/temporal';
import { TemporalDoor } from './inbox/temporal-door';
import { IntegrityController } from './integrity/integrity.controller';
import { JointVisitsController } from './joint-visits/joint-visits.controller';
import { JointVisits } from './joint-visits/joint-visits.service';
import { CaseWatch } from './live/case-watch';
import { LiveController } from './live/live.controller';
import { MaterialsController } from './materials/materials.controller';
import { MaterialsService, OBJECT_STORE } from './materials/materials.service';
import { MergeController } from './merge/merge.controller';
import { MergeService } from './merge/merge.service';
import { SuppliesService } from './merge/supplies.service';
import { CaseNotices } from './notices/case-notices';
import { NoticeOutbox } from './notices/notice-outbox';
import { NOTICE_CHANNELS, NoticeSender, noticeChannels } from './notices/notice-sender';
import { OneTimeNotices } from './notices/one-time-notices';
import { OneTimeNoticesController } from './notices/one-time-notices.controller';
import { OperationsController } from './operations/operations.controller';
import { ParkedService } from './operations/parked.service';
import { ProblemFilter } from './problems/problem.filter';
import { requestValidation } from './problems/validation';
import { ProgressController } from './progress/progress.controller';
import { RegisterModule } from './register/register.module';
import { RequirementsController } from './requirements/requirements.controller';
import { RequirementsService } from './requirements/requirements.service';
import { SearchController } from './search/search.controller';
import { SearchService } from './search/search.service';
import { Issuer } from './session/issuer';
import { SessionController } from './session/session.controller';
import { Sessions } from './session/sessions';
import { SignIn } from './session/sign-in';
import { Settings } from './settings';
import { StatisticsController } from './statistics/statistics.controller';
import { StatisticsCounter } from './statistics/statistics-counter';
import { SupervisionStatistics } from './statistics/supervision-statistics.service';
import { SupervisionController } from './supervision/supervision.controller';
import { SupervisionService } from './supervision/supervision.service';
import { DraftsService } from './versions/drafts.service';
import { MovesController } from './versions/moves.controller';
import { MovesService } from './versions/moves.service';
import { ProofController } from './versions/proof.controller';
import { ProofService } from './versions/proof.service';
import { VersionCommandStatusController } from './versions/version-command-status.controller';
import { VersionCommandsController } from './versions/version-commands.controller';
import { VersionDesk } from './versions/version-desk';
import { VersionDoor } from './versions/version-door';
import { VersionInbox } from './versions/version-inbox';
import { VersionReader } from './versions/version-reader';
import { VersionRelay } from './versions/version-relay';
import { VersionsController } from './versions/versions.controller';

const CONTROLLERS = [
  SessionController,
  RequirementsController,
  SearchController,
  GuidanceController,
  GuidancesController,
  OneTimeNoticesController,
  GuidesController,
  FeedbackController,
  CaseListsController,
  ActionsController,
  LiveController,
  CasesController,
  FormController,
  MaterialsController,
  FilingController,
  AcceptanceController,
  OffersController,
  ProceduresController,
  ItemActsController,
  CommandsController,
  CommandStatusController,
  RepliesController,
  TaskController,
  ProgressController,
  ClocksController,
  DepartmentTasksController,
  DocumentsController,
  VerifyController,
  CalendarsController,
  SupervisionController,
  StatisticsController,
  OperationsController,
  IntegrityController,
  JointVisitsController,
  CatalogueController,
  ReferenceFilesController,
  MergeController,
  VersionsController,
  VersionCommandsController,
  VersionCommandStatusController,
  ProofController,
  MovesController,
  HealthController,
];

const SERVICES = [
  ActionsService,
  AnswersService,
  AppliedNotes,
  CaseContexts,
  CaseCounts,
  CaseFinder,
  CaseList,
  CaseNotices,
  CaseReader,
  CaseRecords,
  CaseScope,
  CaseRows,
  CaseSearches,
  CaseWatch,
  Catalogue,
  CatalogueNames,
  CalendarsService,
  ClocksService,
  CommandDesk,
  DeskCalendar,
  Courier,
  DepartmentTasks,
  DocumentsService,
  FactsLookup,
  FeedbackService,
  FilingService,
  FormService,
  GuidanceService,
  GuidesService,
  ImportService,
  Inbox,
  Issuer,
  JointVisits,
  MaterialsService,
  MergeService,
  NoticeOutbox,
  NoticeSender,
  OneTimeNotices,
  OpeningService,
  ParkedService,
  Relay,
  RepliesService,
  SuppliesService,
  RequirementsService,
  SavedGuidances,
  SearchService,
  Sessions,
  Sights,
  SignIn,
  StatisticsCounter,
  SupervisionService,
  TaskService,
  SupervisionStatistics,
  TaskFinder,
  TaskRows,
  VerifyService,
  DraftsService,
  MovesService,
  ProofService,
  VersionDesk,
  Temporal,
  VersionDoor,
  VersionInbox,
  VersionReader,
  VersionRelay,
];

/** The whole gateway: one module, because its parts are folders of one process. */
@Module({})
export class AppModule {
  /** The gateway with its configuration. */
  static with(config: GatewayConfig, commandWaitMs: number): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [RegisterModule],
      controllers: CONTROLLERS,
      providers: [
        { provide: Settings, useValue: new Settings(config, commandWaitMs) },
        { provide: OBJECT_STORE, useValue: folderStore(config.objectStoreFolder) },
        { provide: NOTICE_CHANNELS, useValue: noticeChannels(config) },
        { provide: CaseDoor, useClass: TemporalDoor },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: requestValidation },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...SERVICES,
      ],
      exports: [Settings],
    };
  }
}
