// Each call from a page passes here: who asks is checked, whether that window may ask, what it sends is parsed; then the handler runs.
import { allowed } from './allowed';
import { startPage } from './app-scheme';
import type { CallAnswer, CallTrouble } from './channels';
import type { CallName } from './contract/calls';
import type { Handlers } from './handlers';
import type { Caller } from './ports';
import { schemas } from './schemas';

/** What main knows of the sender; `role` is null for a window that main did not open. */
export type Sender = {
  readonly window: number;
  readonly role: Caller['role'] | null;
  readonly frameUrl: string;
  readonly mainFrame: boolean;
};

/** What the log is told. Of a failed handler the page itself gets no detail. */
export type DispatchNotes = {
  readonly failed: (call: CallName, error: unknown) => void;
  readonly refused: (trouble: CallTrouble, role: Sender['role']) => void;
};

export type Dispatch = (
  sender: Sender,
  name: unknown,
  input: unknown,
) => Promise<CallAnswer<CallName>>;

/** Never throws: what a handler throws is noted and answered as a trouble. */
export function createDispatch(handlers: Handlers, notes: DispatchNotes): Dispatch {
  return async (sender, name, input) => {
    const answered = await decide(handlers, sender, name, input, notes);
    if (!answered.ok) notes.refused(answered.trouble, sender.role);
    return answered;
  };
}

async function decide(
  handlers: Handlers,
  sender: Sender,
  name: unknown,
  input: unknown,
  notes: DispatchNotes,
): Promise<CallAnswer<CallName>> {
  const caller = callerOf(sender);
  if (caller === null) return trouble('unknown_sender', 'a page that the machine did not open');
  if (!isCallName(name)) return trouble('unknown_call', 'no such call');
  if (!allowed[name].includes(caller.role)) {
    return trouble('not_allowed', `${name} from the window ${caller.role}`);
  }
  return answer(handlers, name, input, caller, notes);
}

function callerOf(sender: Sender): Caller | null {
  const ours = sender.mainFrame && sender.frameUrl.split('#')[0] === startPage;
  return ours && sender.role !== null ? { window: sender.window, role: sender.role } : null;
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(schemas, name);
}

async function answer<N extends CallName>(
  handlers: Handlers,
  name: N,
  input: unknown,
  caller: Caller,
  notes: DispatchNotes,
): Promise<CallAnswer<N>> {
  const parsed = schemas[name].safeParse(input);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`);
    return trouble('bad_input', `${name}: ${fields.slice(0, 5).join(', ')}`);
  }
  try {
    return { ok: true, value: await handlers[name](parsed.data, caller) };
  } catch (error) {
    notes.failed(name, error);
    return trouble('failed', name);
  }
}

function trouble(code: CallTrouble['code'], detail: string): { ok: false; trouble: CallTrouble } {
  return { ok: false, trouble: { code, detail } };
}
