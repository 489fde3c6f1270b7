import { type Answer, api, bodyOf, isOutage } from '../../api/client';

type Reply = Answer<'ReplyDto'>;

/** A reply without the id that makes it one reply however often it is sent. */
export type ReplyBody = Omit<Reply, 'replyId'>;

/** Between two attempts while the gateway is away, in milliseconds. */
const PAUSE_MS = 1000;

/**
 * Gives an answer of a department, as its system would over the wire. One call is one reply: it keeps its id until it has arrived.
 * Rejects with the refusal of the case.
 */
export async function sendReply(body: ReplyBody): Promise<Answer<'CommandAnswerDto'>> {
  const replyId = crypto.randomUUID();
  for (;;) {
    try {
      return await bodyOf(
        api.POST('/department-replies', {
          params: { header: { 'Idempotency-Key': replyId } },
          body: { ...body, replyId },
        }),
      );
    } catch (error) {
      if (!isOutage(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
