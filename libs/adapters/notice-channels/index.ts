export { type NoticeChannel, type OutgoingNotice } from './channel';
export { smsChannel, type SmsGateway } from './sms';
export { smtpChannel, type SmtpServer } from './smtp';
