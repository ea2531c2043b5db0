// A visit is dragged by mouse; whoever uses keys presses M. A drop opens the dialog that M opens, and that is what is heard.
import { PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { t } from '../../ui/i18n';

/** A press that wanders so far is a drag. */
const leastPixels = 8;

/** For a `DndContext`. */
export function useDragVisit() {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: leastPixels } }),
  );
  return { sensors, accessibility: heard() };
}

const heard = () => ({
  announcements: {
    onDragStart: () => t('schedule.heardLifted'),
    onDragOver: () => undefined,
    onDragEnd: () => t('schedule.heardPut'),
    onDragCancel: () => t('schedule.heardBack'),
  },
  screenReaderInstructions: { draggable: t('schedule.heardHow') },
});
