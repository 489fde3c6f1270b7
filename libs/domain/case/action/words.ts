import type { CaseCommand } from '../command';

/** What a person should know of a command before giving it. */
export interface ActionWords {
  /** What follows from it, in one Chinese sentence. */
  readonly consequence: string;
  /** What must be filled in or chosen for it, in Chinese; empty when nothing. */
  readonly needs: readonly string[];
}

/** Every command with its consequence; pages say it beside the button. */
export const ACTION_WORDS: Readonly<Record<CaseCommand['type'], ActionWords>> = {
  reviseAnswers: { consequence: '事项和材料按新的回答重新确定，并重新一次性告知。', needs: ['导办回答'] },
  submit: { consequence: '提交后进入受理审核，五个工作日内决定是否受理，表单不能再改。', needs: ['送达方式'] },
  consultDepartments: { consequence: '部门收到征求意见，一次提出全部需要补正的问题。', needs: ['征求意见的事项'] },
  reportDefects: {
    consequence: '意见交给窗口，由窗口一次性告知申请人；没有问题的，窗口可以受理。',
    needs: ['需要补正的问题（可以没有）'],
  },
  askOffers: { consequence: '先核查信用，核查通过后可以签署承诺书；不影响按一般程序办理。', needs: [] },
  signOffers: { consequence: '承诺书生效，逾期不补交或者违背承诺的将记入诚信档案。', needs: ['本人签署'] },
  accept: { consequence: '出具受理通知书，各事项的办理时限开始计算，各部门同时收到办理请求。', needs: [] },
  requestCorrection: {
    consequence: '向申请人发出一次性补正告知书，等待补正期间不计入受理期限；只能告知一次。',
    needs: ['需要补正的全部问题'],
  },
  returnCorrection: { consequence: '退回同一份补正告知，补正期限照原来的计算。', needs: ['尚未补齐的问题'] },
  overrideCorrection: {
    consequence: '依据新事实再次告知补正，并记录红牌待核查。',
    needs: ['新的事实', '需要补正的问题'],
  },
  refuse: { consequence: '出具不予受理决定书，本件结束。', needs: ['理由', '法律依据'] },
  declareNotRequired: { consequence: '告知申请人依法不需要取得许可，本件结束。', needs: ['理由'] },
  supplyCorrection: { consequence: '补正的表单和材料交给窗口，受理期限重新计算。', needs: ['补正的表单和材料'] },
  acknowledge: { consequence: '表明本部门已收到办理请求，不再因逾期未签收被督办。', needs: ['承办人（可以不填）'] },
  assignReviewer: {
    consequence: '任务转到这名承办人名下，由他继续办理；承办过的人都不得主持听证。',
    needs: ['承办人'],
  },
  requestRectification: {
    consequence: '申请人收到整改通知，整改期间按目录规定停止或者继续计算时限。',
    needs: ['整改要求'],
  },
  supplyRectification: { consequence: '整改后的表单和材料送回部门，进入下一轮审查。', needs: ['整改后的表单和材料'] },
  startProcedure: {
    consequence: '书面告知申请人所需时间，期间按目录规定停止计算时限。',
    needs: ['事项', '所需时间', '理由'],
  },
  prolongProcedure: { consequence: '再次书面告知申请人还需要的时间。', needs: ['还需要的时间', '理由'] },
  endProcedure: { consequence: '特别程序结束，停止的时限继续计算。', needs: ['结论'] },
  appointVisit: {
    consequence: '一次通知申请人和所有需要到场的部门；已有安排的即改期。',
    needs: ['时间', '地点', '到场人员'],
  },
  recordVisit: {
    consequence: '各部门的结论记入办件：通过的可以准予，允许整改的由申请人整改，未到场的部门记录在案。',
    needs: ['勘验情况', '各部门结论'],
  },
  tellHearingRight: { consequence: '申请人和利害关系人有五个工作日可以申请听证。', needs: ['理由'] },
  requestHearing: { consequence: '部门须在二十个工作日内组织听证，期间不计入办理时限。', needs: [] },
  waiveHearing: { consequence: '不再听证，部门可以作出决定。', needs: [] },
  scheduleHearing: {
    consequence: '通知申请人听证的时间、地点和主持人；再次通知即改期。',
    needs: ['时间', '地点', '主持人', '是否公开'],
  },
  recordHearing: { consequence: '听证结束，时限继续计算，决定须依据听证笔录。', needs: ['听证笔录'] },
  extendDecision: { consequence: '法定时限延长一次，并书面告知申请人；不能再次延期。', needs: ['理由'] },
  extendJoint: { consequence: '联合办理时限延长一次，并书面告知申请人；不能再次延期。', needs: ['理由'] },
  suspendItem: {
    consequence: '承诺时限停止计算，恢复前不能作出决定；法定时限只有依特别规定才停止。',
    needs: ['情形', '理由', '法律依据'],
  },
  resumeItem: { consequence: '恢复办理，停止的时限继续计算。', needs: [] },
  urge: { consequence: '部门立即收到催办。', needs: ['催办内容'] },
  grant: { consequence: '作出准予决定并出具文书，结果随全件一次送达。', needs: ['办理结果'] },
  deny: {
    consequence: '作出不予决定并出具文书，依赖它的事项随之终止；申请人可以复议或者诉讼。',
    needs: ['理由', '法律依据'],
  },
  correctDecision: {
    consequence: '作出新的决定，原决定保留在案并标为已变更、撤销。',
    needs: ['新的决定', '理由', '法律依据'],
  },
  reportPostCheck: {
    consequence: '已履行的承诺了结；未履行的责令限期改正，不能改正的记入诚信档案并撤销决定。',
    needs: ['核查情况'],
  },
  supplyData: { consequence: '数据交给等待它的事项使用。', needs: ['数据'] },
  establishFacts: { consequence: '按查明的事实重新确定事项，可能增加事项和材料。', needs: ['查明的事实'] },
  supplyMaterials: { consequence: '材料交给使用它的部门；容缺的材料补齐后承诺了结。', needs: ['材料'] },
  reportEvent: { consequence: '等待这一事件的事项可以开始办理。', needs: [] },
  withdraw: { consequence: '尚未决定的事项全部终止，已经作出的决定照常送达；撤回后不能恢复。', needs: ['理由'] },
  terminate: {
    consequence: '终止办理并告知申请人，已经作出的决定照常送达；终止后不能恢复。',
    needs: ['情形', '理由', '法律依据'],
  },
  chooseDelivery: { consequence: '结果改按新的方式送达，发出后不能再改。', needs: ['送达方式'] },
  confirmDelivery: { consequence: '结果已经送达申请人，进入服务评价。', needs: ['送达凭证'] },
  rate: { consequence: '评价公开统计，只能评价一次；差评将回访核实。', needs: ['评价等级'] },
  retry: { consequence: '停住的步骤重新执行；原因没有排除的会再次停住。', needs: [] },
  adoptCalendar: { consequence: '各期限按新的工作日历重新计算，变动逐一记录。', needs: [] },
};
