import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { folderStore } from '@yijian/adapters/object-store';
import { type GatewayConfig } from '@yijian/config';
import { ActionsService } from './actions/actions.service';
import { CalendarsService } from './calendars/calendars.service';
import { AccessGuard } from './access/access.guard';
import { CaseScope } from './access/scope';
import { Sights } from './access/sight';
import { AnswersService } from './cases/answers.service';
import { CaseContexts } from './cases/case-context';
import { CaseCounts } from './cases/case-counts';
import { CaseFinder } from './cases/case-finder';
import { CaseList } from './cases/case-list';
import { CaseReader } from './cases/case-reader';
import { CaseRecords } from './cases/case-records';
import { CaseRows } from './cases/case-rows';
import { CaseSearches } from './cases/case-search';
import { CatalogueNames } from './cases/catalogue-names';
import { DeskCalendar } from './cases/desk-calendar';
import { OpeningService } from './cases/opening.service';
import { Catalogue } from './catalogue/catalogue';
import { ClocksService } from './clocks/clocks.service';
import { ImportService } from './catalogue/import.service';
import { CommandDesk } from './commands/command-desk';
import { FilingService } from './commands/filing.service';
import { Officers } from './department-tasks/officers';
import { TaskService } from './department-tasks/task.service';
import { RepliesService } from './department-replies/replies.service';
import { DepartmentTasks } from './department-tasks/department-tasks.service';
import { TaskFinder } from './department-tasks/task-finder';
import { TaskRows } from './department-tasks/task-rows';
import { DocumentsService } from './documents/documents.service';
import { VerifyService } from './documents/verify.service';
import { FactsLookup } from './facts/facts-lookup';
import { FeedbackService } from './feedback/feedback.service';
import { FormService } from './form/form.service';
import { GuidanceService } from './guidance/guidance.service';
import { SavedGuidances } from './guidance/saved-guidances';
import { GuidesService } from './guides/guides.service';
import { AppliedNotes } from './inbox/applied-notes';
import { CaseDoor } from './inbox/case-door';
import { Courier } from './inbox/courier';
import { Inbox } from './inbox/inbox';
import { Relay } from './inbox/relay';
import { Temporal } from './inbox/temporal';
import { TemporalDoor } from './inbox/temporal-door';
import { JointVisits } from './joint-visits/joint-visits.service';
import { CaseWatch } from './live/case-watch';
import { EarlierMaterialsService } from './materials/earlier-materials.service';
import { ResultFiles } from './result-files/result-files.service';
import { MaterialsService, OBJECT_STORE } from './materials/materials.service';
import { MergeService } from './merge/merge.service';
import { SuppliesService } from './merge/supplies.service';
import { CaseNotices } from './notices/case-notices';
import { NoticeOutbox } from './notices/notice-outbox';
import { NOTICE_CHANNELS, NoticeSender, noticeChannels } from './notices/notice-sender';
import { OneTimeNotices } from './notices/one-time-notices';
import { ParkedService } from './operations/parked.service';
import { ProblemFilter } from './problems/problem.filter';
import { requestValidation } from './problems/validation';
import { RegisterModule } from './register/register.module';
import { RequirementsService } from './requirements/requirements.service';
import { SearchService } from './search/search.service';
import { Issuer } from './session/issuer';
import { Sessions } from './session/sessions';
import { SignIn } from './session/sign-in';
import { CONTROLLERS } from './controllers';
import { Settings } from './settings';
import { StatisticsCounter } from './statistics/statistics-counter';
import { SupervisionStatistics } from './statistics/supervision-statistics.service';
import { SupervisionService } from './supervision/supervision.service';
import { DraftsService } from './versions/drafts.service';
import { MovesService } from './versions/moves.service';
import { ProofService } from './versions/proof.service';
import { VersionDesk } from './versions/version-desk';
import { VersionDoor } from './versions/version-door';
import { VersionInbox } from './versions/version-inbox';
import { VersionReader } from './versions/version-reader';
import { VersionRelay } from './versions/version-relay';

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
  EarlierMaterialsService,
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
  ResultFiles,
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
  Officers,
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
