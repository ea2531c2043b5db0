// What the bench runs inside the station's own page: the product's modules, its bridge, its journal, its strict store.
// Built into one script and handed in from outside, so the product carries no hook for it.
export { begin, join, openDay } from './begin';
export { answerRounds, bringCases, numbersUnderWay, openForm } from './cases';
export { callForBoard, serveCalled } from './calls';
export { moveIn, plainStore } from './community';
export { commitRounds } from './commits';
export { bringHistory, countMonth, daysFor } from './history';
export { bringRegister } from './register';
export { computeSearches, openedIndex } from './searches';
export { bringWeek } from './visits';
