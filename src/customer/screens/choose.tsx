import { Checkbox, Radio, RadioGroup } from 'react-aria-components';
import type { CustomerView } from '../../contract/customer-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { formatMoney } from '../../ui/money.ts';
import { NOT_TODAY } from '../../contract/not-today.ts';
import type { CustomerActs } from '../acts.ts';
import { Answer } from '../parts/answer.tsx';
import { Body } from '../parts/body.tsx';
import { Foot } from '../parts/foot.tsx';
import { Heading } from '../parts/heading.tsx';
import { UsePaper } from '../parts/paper.tsx';
import { Phrases } from '../parts/phrases.tsx';
import { Weight } from '../parts/weight.tsx';
import { useWords, type Words } from '../words.ts';
import styles from './choose.module.css';

type ChooseView = Extract<CustomerView, { screen: 'choose' }>;

/** 請您自己選一種: all cards alike until one is touched, and "not today" is a card like the others. */
export function Choose({ view, act }: { view: ChooseView; act: CustomerActs | null }) {
  const words = useWords();
  const { release, irrevocability } = view;
  const touched = view.notTodayChosen ? NOT_TODAY : (view.options.find((option) => option.chosen)?.key ?? null);
  return (
    <>
      <Heading step={3} title={words('choose.title')} note={words('byLetter')} />
      <Body label={words('choose.title')} className={styles.body}>
        <RadioGroup
          className={classes(styles.cards)}
          data-options={view.options.length}
          aria-label={words('choose.options')}
          value={touched}
          onChange={(option) => void act?.('customer.choose', { release, option })}
        >
          {view.options.map((option) => (
            <Radio key={option.key} value={option.key} className={classes(styles.card)}>
              <CardHead title={option.title} chosen={option.chosen} words={words} />
              <span className={styles.amount}>
                {formatMoney(option.amount)}
                <small>{words(option.per === 'month' ? 'dollarPerMonth' : 'dollar')}</small>
              </span>
              <span className={styles.details}>
                {option.details.map((detail) => (
                  <span key={detail}>
                    <Phrases text={detail} />
                  </span>
                ))}
              </span>
            </Radio>
          ))}
          <Radio value={NOT_TODAY} className={classes(styles.card, styles.notToday)}>
            <CardHead title={words('choose.notToday')} chosen={view.notTodayChosen} words={words} />
            <span className={styles.details}>
              <Phrases text={words('choose.notTodayLines')} />
            </span>
          </Radio>
        </RadioGroup>
        {touched !== null && irrevocability !== null && <Weight {...irrevocability} />}
      </Body>
      <Foot
        aside={<UsePaper view={view} act={act} quiet />}
        note={
          touched !== null && irrevocability !== null ? (
            <Checkbox
              className={classes(styles.tick)}
              isSelected={irrevocability.acknowledged}
              onChange={(acknowledged) => void act?.('customer.acknowledge', { release, acknowledged })}
            >
              <span className={styles.box}>
                <Icon name="check" />
              </span>
              {irrevocability.acknowledgement}
            </Checkbox>
          ) : (
            touched === null && (
              <p>
                <Phrases text={words('choose.hint')} />
              </p>
            )
          )
        }
      >
        <Answer before="arrowLeft" onPress={() => void act?.('customer.back', { release })}>
          {words('choose.again')}
        </Answer>
        <Answer kind="main" cannot={!view.canConfirm} onPress={() => void act?.('customer.confirmChoice', { release })}>
          {confirmWords(view, words)}
        </Answer>
      </Foot>
    </>
  );
}

function CardHead({ title, chosen, words }: { title: string; chosen: boolean; words: Words }) {
  return (
    <span className={styles.head}>
      <span className={styles.mark}>
        <Icon name="check" />
      </span>
      <span className={styles.name}>{title}</span>
      {chosen && <span className={styles.yours}>{words('choose.chosen')}</span>}
    </span>
  );
}

/** The button says the choice itself, or what is missing before it can be confirmed. */
function confirmWords(view: ChooseView, words: Words): string {
  const chosen = view.options.find((option) => option.chosen);
  if (!view.notTodayChosen && chosen === undefined) return words('choose.first');
  if (!view.canConfirm) return words('choose.tickFirst');
  return chosen === undefined ? words('choose.confirmNotToday') : words('choose.confirm', { option: chosen.title });
}
