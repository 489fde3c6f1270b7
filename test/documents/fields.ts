import { type DocumentKind } from '@yijian/domain/document';
import { type STORIES } from './stories';

/** Told with every adverse act. */
export const REMEDIES = ['六十日内', '行政复议', '六个月内', '行政诉讼'];

/** Where a document of a kind is issued, and what it says. */
interface Expected {
  readonly story: keyof typeof STORIES;
  /** Part of its act, where the story issues several of the kind. */
  readonly act?: string;
  /** Texts, separated by a bar. */
  readonly says: string;
  /** Whether it tells the remedies. */
  readonly remedies?: true;
}

/** What a document of each kind must say beyond its head. */
export const FIELDS: Readonly<Record<DocumentKind, Expected>> = {
  receipt: {
    story: 'everything',
    says: '食品安全规章制度清单|未收到|由部门共享核验|2026年3月2日10:00|不是受理通知|2026年3月9日前|自收到申请材料之日起即为受理|网上办事系统',
  },
  commitmentLetter: {
    story: 'everything',
    act: 'signboard',
    says: '《城市市容和环境卫生管理条例》第十一条|应当具备的条件|以承诺替代现场踏勘|30个工作日内核查|逾期不改正的撤销决定|向社会公开|愿意承担|真实意思表示|已在网上电子签署|各执一份',
  },
  toleranceCommitment: {
    story: 'everything',
    says: '食品安全规章制度清单|自受理之日起5个工作日内|同意终止办理|诚信档案|真实意思表示|各执一份',
  },
  correctionNotice: {
    story: 'returned',
    says: '申请表“户外招牌”中的“设置位置”|请写明楼层和是否临街|经营场所平面布局、设备布局和操作流程图|《食品经营许可和备案管理办法》第十二条|市监局提出|第三十二条第一款第四项|2026年3月23日前|退回申请|不必重复提交',
  },
  refusalDecision: {
    story: 'refused',
    says: '不属于本区行政机关职权范围|第三十二条第一款第二项|请向示例市高新区行政审批局提出申请|决定不予受理',
    remedies: true,
  },
  notRequiredNotice: {
    story: 'notRequired',
    says: '不对外经营|不需要取得行政许可|第三十二条第一款第一项|即时告知',
    remedies: true,
  },
  acceptanceNotice: {
    story: 'everything',
    says: '自2026年3月3日起予以受理|第三十二条第一款第五项|营业执照信息核验|待“营业执照信息核验”办结|待前置|13个工作日|总承诺时限为10个工作日|联合办理|2026年5月9日届满|不收取费用',
  },
  tolerantAcceptanceNotice: {
    story: 'everything',
    says: '政务局承字〔2026〕2号|容缺受理|食品安全规章制度清单|2026年3月10日|法定时限不停|终止办理|诚信档案|一式两份',
  },
  specialProcedureNotice: {
    story: 'everything',
    act: 'drainage-review',
    says: '专家评审|预处理工艺需要专家论证|第四十五条|2026年3月9日|5个工作日（至2026年3月16日）|不计入法定期限和承诺时限|2026年4月8日',
  },
  extensionNotice: {
    story: 'everything',
    act: 'food-licence',
    says: '申请经营项目多，需要逐项核实|本机关负责人|5个工作日|2026年3月17日|2026年3月24日|只延长一次',
  },
  rectificationNotice: {
    story: 'everything',
    says: '更换隔油池，有效容积不小于1.5立方米|在排水口前加装格栅|10个工作日，至2026年3月20日|复查|通常为不予许可|法定期限不停止计算|第1次',
  },
  hearingRightNotice: {
    story: 'everything',
    says: '要求听证的权利|第四十七条第一款|2026年3月13日前|视为放弃|不承担组织听证的费用',
  },
  hearingNotice: {
    story: 'everything',
    says: '2026年3月24日14:30|三楼会议室|工号0457|公开举行|申请回避|申辩和质证|第四十八条第一款',
  },
  hearingTranscript: {
    story: 'everything',
    says: '审查人员说明|申请人陈述|利害关系人陈述|确认无误|申请人（代理人）|主持人、记录人|2026年3月24日14:30',
  },
  suspensionNotice: {
    story: 'everything',
    says: '书面请求中止|《示例市城市容貌管理办法》第二十条|自2026年3月16日起中止办理|承诺时限暂停计算|法定期限不停止计算|恢复办理',
  },
  grantDecision: {
    story: 'everything',
    act: 'food-licence',
    says: '2026年3月6日联合现场勘验，结论为通过|设备布局和工艺流程合理|《食品安全法》第三十五条|第三十八条第一款|准予行政许可|食品经营许可证|5年，至2031年3月24日|2026年4月1日前',
  },
  denialDecision: {
    story: 'everything',
    says: '举行听证|烟草局听字〔2026〕4号|不符合本区烟草制品零售点合理布局规划|《烟草专卖许可证管理办法》第十三条|第三十八条第二款|不予行政许可',
    remedies: true,
  },
  decisionCorrection: {
    story: 'everything',
    says: '《准予行政许可决定书》（消防救援局许字〔2026〕1号）|没有履行告知承诺|《消防法》第十五条第四款|撤销原准予行政许可的决定|失效',
    remedies: true,
  },
  deliveryReceipt: {
    story: 'everything',
    says: '《准予行政许可决定书》|市监局许字〔2026〕2号|《不予行政许可决定书》|烟草局否字〔2026〕5号|营业执照核验结果|窗口领取|2026年3月26日10:0|当面签收|受送达人（签名或者盖章）|拒收理由、见证人|送达人|备注',
  },
  terminationNotice: {
    story: 'withdrawn',
    says: '店面租约没有谈成|下列5个事项|审查办理|纸质材料|没有收取费用|已经作出的决定继续有效',
  },
  cureOrder: {
    story: 'everything',
    says: '消防救援局许字〔2026〕1号|二层疏散通道堆放货物|国办发〔2020〕42号|10个工作日内即2026年4月15日前|撤销许可',
    remedies: true,
  },
};
