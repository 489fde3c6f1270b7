import { isoTime } from '../cases/iso-time';
import { noticeUrl } from '../notices/one-time-notices';
import { type SavedGuidanceDto } from './guidance.dto';
import { type SavedGuidance } from './saved-guidances';

/** A saved guidance for whoever has its number; the comment of a rating is for the service alone. */
export function shownGuidance(saved: SavedGuidance): SavedGuidanceDto {
  const { guidanceId, slug, version, channel, answers, result, noticeId, deliveryId, savedAt, grade } = saved;
  return {
    ...{ guidanceId, lifeEvent: slug, version, channel, answers, result },
    ...(noticeId === null ? {} : { noticeUrl: noticeUrl(noticeId, deliveryId) }),
    savedAt: isoTime(savedAt),
    ...(grade === null ? {} : { grade }),
  };
}
