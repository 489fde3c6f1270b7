import { useMutation } from '@tanstack/react-query';
import { App, Button, Checkbox, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api/client';
import { useCaseCommand } from '../../../api/command';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { type Case } from '../../case/reads';
import { DELIVERY_WORDS } from './delivery-words';

/** Confirms a delivery: at the window only once the query code and the identity were checked; with its proof. */
export function ConfirmDelivery({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(DELIVERY_WORDS);
  const { message } = App.useApp();
  const isPickUp = shown.deliveryMethod === 'windowPickup';
  const [isChecked, setChecked] = useState(false);
  const [receipt, setReceipt] = useState(isPickUp ? text.pickUp : '');
  const command = useCaseCommand(shown.caseNo);
  const isReady = receipt.trim() !== '' && (!isPickUp || isChecked);
  const confirm = (): void =>
    command.mutate(
      { route: 'confirm-delivery', body: { receipt: receipt.trim() } },
      { onSuccess: () => void message.success(text.delivered) },
    );
  return (
    <form
      className="confirm-delivery"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) confirm();
      }}
    >
      {isPickUp && <PickUpCheck caseNo={shown.caseNo} onChecked={setChecked} />}
      <label className="field">
        <span>{text.receipt}</span>
        <Input aria-label={text.receipt} value={receipt} onChange={({ target }) => setReceipt(target.value)} />
      </label>
      <p>{text.consequence}</p>
      {!isReady && <p>{isPickUp ? text.needed : text.neededReceipt}</p>}
      <Button type="primary" htmlType="submit" disabled={!isReady} loading={command.isPending}>
        {text.confirm}
      </Button>
      <ProblemAlert error={command.error} />
    </form>
  );
}

/** Checks the query code with the gateway and asks for the identity; tells whether both are done. */
function PickUpCheck(of: { readonly caseNo: string; readonly onChecked: (isChecked: boolean) => void }): ReactNode {
  const text = useWords(DELIVERY_WORDS);
  const [code, setCode] = useState('');
  const [isIdentified, setIdentified] = useState(false);
  const check = useMutation({
    mutationFn: (queryCode: string) =>
      api.GET('/progress/{caseNo}', { params: { path: { caseNo: of.caseNo }, query: { queryCode } } }),
    onSuccess: () => of.onChecked(isIdentified),
  });
  return (
    <>
      <label className="field">
        <span>{text.code}</span>
        <Input.Search
          className="query-code"
          aria-label={text.code}
          value={code}
          enterButton={text.checkCode}
          loading={check.isPending}
          onChange={({ target }) => {
            setCode(target.value);
            check.reset();
            of.onChecked(false);
          }}
          onSearch={(value, event) => {
            event?.preventDefault();
            if (value.trim() !== '') check.mutate(value.trim());
          }}
        />
      </label>
      <p role="status" className="code-right">
        {check.isSuccess && `✓ ${text.codeRight}`}
      </p>
      <ProblemAlert error={check.error} />
      <p>
        <Checkbox
          checked={isIdentified}
          onChange={({ target }) => {
            setIdentified(target.checked);
            of.onChecked(check.isSuccess && target.checked);
          }}
        >
          {text.identity}
        </Checkbox>
      </p>
    </>
  );
}
