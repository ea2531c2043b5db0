// A part of a screen that nobody attends to: when it breaks, its neighbours stay, and it comes back by itself.
import { Component, type ReactNode } from 'react';

export type PartProps = { readonly children: ReactNode; readonly instead: ReactNode };

const retryMs = 10_000;

// React has no other way to catch what a child throws while drawing; hence the one class of the screens.
export class Part extends Component<PartProps, { readonly broken: boolean }> {
  override state = { broken: false };
  private timer: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(): void {
    // React has reported the error already; here only the way back.
    this.timer = setTimeout(() => this.setState({ broken: false }), retryMs);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
