// How calls are spoken: which voice, how loud, how quick, how often; heard at once with “try it”.
import type { VoiceSettings } from '../../../core/station/station';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { t } from '../../ui/i18n';
import { TextField } from '../../ui/text-field';
import { isVolume, type BoardsDraft } from './boards-draft';
import classes from './office.module.css';

export type VoiceFieldsProps = {
  readonly draft: BoardsDraft;
  readonly isTrying: boolean;
  readonly onChange: (part: Partial<BoardsDraft>) => void;
  readonly onTry: () => void;
};

const rates = [
  [0.7, 'boards.rateSlowest'],
  [0.85, 'boards.rateSlow'],
  [1, 'boards.rateUsual'],
  [1.2, 'boards.rateQuick'],
] as const;

export function VoiceFields({ draft, isTrying, onChange, onTry }: VoiceFieldsProps) {
  const { voice, volume } = draft;
  const change = (part: Partial<VoiceSettings>) => onChange({ voice: { ...voice, ...part } });
  const nearest = rates.reduce((best, rate) =>
    Math.abs(rate[0] - voice.rate) < Math.abs(best[0] - voice.rate) ? rate : best,
  );
  return (
    <section>
      <h3>{t('boards.voice')}</h3>
      <div data-form className={classes['form']}>
        <TextField
          label={t('boards.volume')}
          kind="digits"
          value={volume}
          onChange={(text) => onChange({ volume: text })}
          note={
            isVolume(volume)
              ? { text: t('office.settingsVolumeHint') }
              : { text: t('office.settingsVolumeWrong'), tone: 'wrong' }
          }
        />
        <ChoiceField
          label={t('boards.rate')}
          value={String(nearest[0])}
          choices={rates.map(([rate, word]) => ({ key: String(rate), label: t(word) }))}
          onChoose={(key) => change({ rate: Number(key) })}
        />
        <ChoiceField
          label={t('boards.times')}
          value={String(voice.times)}
          choices={([1, 2, 3] as const).map((times) => ({
            key: String(times),
            label: t(`boards.times${times}`),
          }))}
          onChoose={(key) => change({ times: key === '3' ? 3 : key === '1' ? 1 : 2 })}
        />
        <ChoiceField
          label={t('boards.source')}
          value={voice.source}
          choices={[
            { key: 'auto', label: t('boards.sourceAuto') },
            { key: 'clips', label: t('boards.sourceClips') },
          ]}
          onChoose={(key) => change({ source: key === 'clips' ? 'clips' : 'auto' })}
          note={{ text: t('boards.sourceHint') }}
        />
      </div>
      <div className={classes['acts']}>
        <Button isPending={isTrying} isDisabled={!isVolume(volume)} onPress={onTry}>
          {t('boards.try')}
        </Button>
        <p>{t('boards.tryHint')}</p>
      </div>
    </section>
  );
}
