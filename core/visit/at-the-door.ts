// What is kept from the door: a signature, or the word that it is on paper, and pictures that were agreed to.
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { VisitRefusal } from './visit-refusal';
import type { Visit } from './visit';

type Decision = Result<readonly NewEvent[], VisitRefusal>;

const mostPhotos = 20;

/** Refuses: `not_due` (cancelled), `no_signature` (a screen without a stroke). */
export function signVisit(visit: Visit, body: EventBodies['visit.signed']): Decision {
  if (visit.state === 'cancelled') return refuse({ code: 'not_due', state: visit.state });
  if (body.how === 'screen' && !body.strokes.some((stroke) => stroke.length > 2))
    return refuse({ code: 'no_signature' });
  return ok([newEvent(visit, 'visit.signed', body)]);
}

/** Refuses: `consent_needed`, `photo_twice`, `too_many_photos`. */
export function addPhoto(visit: Visit, body: EventBodies['visit.photo-added']): Decision {
  const { photos = [] } = visit;
  if (body.consentBy.trim() === '') return refuse({ code: 'consent_needed' });
  if (photos.some(({ sha256 }) => sha256 === body.sha256)) return refuse({ code: 'photo_twice' });
  if (photos.length >= mostPhotos) return refuse({ code: 'too_many_photos', most: mostPhotos });
  return ok([newEvent(visit, 'visit.photo-added', body)]);
}

export function removePhoto(visit: Visit, sha256: string): Decision {
  return visit.photos?.some((photo) => photo.sha256 === sha256)
    ? ok([newEvent(visit, 'visit.photo-removed', { sha256 })])
    : ok([]);
}
