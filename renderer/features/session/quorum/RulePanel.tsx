import { type ReactNode, useState } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { QuorumRule } from '#shared/domain/quorum.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge, FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import type { SessionChange } from '../use-session.ts'
import { majorityWords, ruleWords } from './rule-words.ts'
import { RuleFields } from './RuleFields.tsx'

/** The rule of quorum a session meets by; to be changed until it opens, frozen from then on. */
export function RulePanel({ detail, change }: { detail: SessionDetail; change: SessionChange }): ReactNode {
  const { t } = useWords()
  const [draft, setDraft] = useState<QuorumRule | null>(null)
  const { session, rule } = detail
  const facts = [
    { label: t('session:rule.opening'), value: majorityWords(t, rule.opening) },
    { label: t('session:rule.decision'), value: ruleWords(t, rule, false) },
    { label: t('session:rule.special'), value: ruleWords(t, rule, true) },
    { label: t('session:rule.tie'), value: t(`session:tie.${rule.tie}`) },
    { label: t('session:chair'), value: t(rule.chairVotes ? 'session:chairHasVote' : 'session:chairHasNone') },
  ]
  return (
    <section className={layout.tight} aria-labelledby="quorum-rule">
      <div className={layout.between}>
        <h2 id="quorum-rule">{t('session:rule.title')}</h2>
        {session.phase === 'preparing' ? (
          <Button small icon="edit" onPress={() => setDraft(rule)}>
            {t('session:rule.edit')}
          </Button>
        ) : (
          <Badge tone="info">{t('session:rubricFrozen')}</Badge>
        )}
      </div>
      <FactList facts={facts} />
      {draft && (
        <Dialog
          open
          onClose={() => setDraft(null)}
          title={t('session:rule.title')}
          actions={
            <>
              <Button onPress={() => setDraft(null)}>{t('common:cancel')}</Button>
              <Button
                kind="primary"
                pending={change.isPending}
                onPress={() =>
                  change.mutate((committee) => committee.saveQuorumRule({ sessionId: session.id, rule: draft }), {
                    onSuccess: () => setDraft(null),
                  })
                }
              >
                {t('session:rule.save')}
              </Button>
            </>
          }
        >
          <ErrorNotice error={change.error} />
          <RuleFields rule={draft} onChange={setDraft} />
        </Dialog>
      )}
    </section>
  )
}
