import { Component, type ReactNode } from 'react'
import { DeskError } from '#shared/contract/errors.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'

/** Catches what a screen throws while drawing; the rest of the window stays. */
export class Guard extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    if (error instanceof DeskError) return { error }
    const reference = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { error: new DeskError('UNEXPECTED', { reference }, { cause: error }) }
  }

  override render(): ReactNode {
    return this.state.error === null ? (
      this.props.children
    ) : (
      <ErrorNotice page error={this.state.error} onRetry={() => this.setState({ error: null })} />
    )
  }
}
