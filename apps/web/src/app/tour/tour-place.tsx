import { Suspense, lazy, useSyncExternalStore } from 'react';
import { usePerson } from '../../session/session';
import { knowsTour, onTourChange } from './known';

const Tour = lazy(async () => ({ default: (await import('./tour')).Tour }));

/** Where the tour stands for whoever has not seen it; nobody else loads it. */
export function TourPlace() {
  const { id } = usePerson();
  const isKnown = useSyncExternalStore(onTourChange, () => knowsTour(id));
  return <Suspense>{!isKnown && <Tour key={id} />}</Suspense>;
}
