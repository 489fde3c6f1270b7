import { SessionController } from './session/session.controller';
import { RequirementsController } from './requirements/requirements.controller';
import { SearchController } from './search/search.controller';
import { GuidanceController } from './guidance/guidance.controller';
import { GuidancesController } from './guidance/guidances.controller';
import { OneTimeNoticesController } from './notices/one-time-notices.controller';
import { GuidesController } from './guides/guides.controller';
import { FeedbackController } from './feedback/feedback.controller';
import { CaseListsController } from './cases/case-lists.controller';
import { ActionsController } from './actions/actions.controller';
import { LiveController } from './live/live.controller';
import { CasesController } from './cases/cases.controller';
import { FormController } from './form/form.controller';
import { EarlierMaterialsController } from './materials/earlier-materials.controller';
import { MaterialsController } from './materials/materials.controller';
import { FilingController } from './commands/filing.controller';
import { AcceptanceController } from './commands/acceptance.controller';
import { OffersController } from './commands/offers.controller';
import { ProceduresController } from './commands/procedures.controller';
import { ItemActsController } from './commands/item-acts.controller';
import { CommandsController } from './commands/commands.controller';
import { CommandStatusController } from './commands/command-status.controller';
import { RepliesController } from './department-replies/replies.controller';
import { ResultFilesController } from './result-files/result-files.controller';
import { TaskController } from './department-tasks/task.controller';
import { ProgressController } from './progress/progress.controller';
import { ClocksController } from './clocks/clocks.controller';
import { DepartmentTasksController } from './department-tasks/department-tasks.controller';
import { DocumentsController } from './documents/documents.controller';
import { VerifyController } from './documents/verify.controller';
import { CalendarsController } from './calendars/calendars.controller';
import { SupervisionController } from './supervision/supervision.controller';
import { StatisticsController } from './statistics/statistics.controller';
import { OperationsController } from './operations/operations.controller';
import { IntegrityController } from './integrity/integrity.controller';
import { JointVisitsController } from './joint-visits/joint-visits.controller';
import { CatalogueController } from './catalogue/catalogue.controller';
import { ReferenceFilesController } from './catalogue/reference-files.controller';
import { MergeController } from './merge/merge.controller';
import { VersionsController } from './versions/versions.controller';
import { VersionCommandsController } from './versions/version-commands.controller';
import { VersionCommandStatusController } from './versions/version-command-status.controller';
import { ProofController } from './versions/proof.controller';
import { MovesController } from './versions/moves.controller';
import { HealthController } from './health/health.controller';

/** Everything that answers requests, in the order of the API document. */
export const CONTROLLERS = [
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
  EarlierMaterialsController,
  FilingController,
  AcceptanceController,
  OffersController,
  ProceduresController,
  ItemActsController,
  CommandsController,
  CommandStatusController,
  RepliesController,
  ResultFilesController,
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
