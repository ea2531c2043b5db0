// Names that both ends of the remote door must agree on.

/** The only global that may be read, and its value is a string. */
export const bootGlobal = 'counterBoot';

/** Tells the preload that its window may use the door; main decides again on every call. */
export const remoteDoorArgument = '--start-snapshot';
