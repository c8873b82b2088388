import { Button } from '../parts/button.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';

interface NetworkConfirmProps {
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what will not work any more before a machine is unpaired or leaves. */
export function NetworkConfirm({ title, lead, action, onConfirm, onClose }: NetworkConfirmProps) {
  useCommands([{ keys: 'F8', label: action, run: onConfirm }]);
  return (
    <Panel title={title} lead={lead}>
      <Panel.Actions>
        <Button look="accent" keys="F8" onPress={onConfirm}>
          {action}
        </Button>
        <Button onPress={onClose}>{t('officeNetwork.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
