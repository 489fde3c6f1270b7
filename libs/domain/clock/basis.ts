/** Where a clock, a pause or a right comes from: the articles of the Administrative Licensing Law (行政许可法) and others, cited in Chinese. */
export const BASIS = {
  acceptanceCheck: '《行政许可法》第三十二条第一款第四项',
  refusal: '《行政许可法》第三十二条第一款第二项',
  notRequired: '《行政许可法》第三十二条第一款第一项',
  decision: '《行政许可法》第四十二条第一款',
  extension: '《行政许可法》第四十二条第一款',
  joint: '《行政许可法》第四十二条第二款',
  delivery: '《行政许可法》第四十四条',
  specialProcedure: '《行政许可法》第四十五条',
  hearingRequest: '《行政许可法》第四十七条第一款',
  hearing: '《行政许可法》第四十七条第一款',
  hearingNotice: '《行政许可法》第四十八条第一款',
  correction: '本中心公布的补正期限',
  promised: '本事项公开承诺',
  evaluation: '《政务服务“好差评”制度》（国办发〔2019〕51号）',
} as const;
