import { Input, Modal } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Empty } from '../../parts/empty';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { type Found, useFound } from './use-found';
import './texts';

const LIST = 'search-list';
const KINDS = ['firms', 'cases'] as const;

const optionId = (index: number): string => `search-option-${index}`;

/** Goes to a firm or a case by whatever one knows of it. The arrows choose, Enter goes. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['texts', 'search']);
  const go = useNavigate();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { data, error } = useFound(typed);
  const found = typed.trim() && data ? data : [];
  const kinds: Readonly<Record<string, string>> = t('search:kind', { returnObjects: true });
  const isNothing = typed.trim() !== '' && data?.length === 0;

  const open = ({ path }: Found): void => {
    onClose();
    void go(path);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = found[chosen];
    if (step && found.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + found.length) % found.length);
    } else if (event.key === 'Enter' && at && !event.nativeEvent.isComposing) open(at);
  };
  return (
    <Modal open title={t('search')} footer={null} onCancel={onClose} width={640} className="search">
      <Input
        autoFocus
        size="large"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(chosen) : undefined}
        aria-label={t('search:label')}
        placeholder={t('search:label')}
        maxLength={100}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      {error && <ProblemAlert error={error} />}
      <p role="status" className="search-count">
        {found.length > 0 && t('search:found', { count: found.length })}
      </p>
      {isNothing && <Empty why={t('search:none')} next={t('search:noneHint')} />}
      <div id={LIST} role="listbox" aria-label={t('search:results')}>
        {KINDS.filter((kind) => found.some((one) => one.kind === kind)).map((kind) => (
          <div key={kind} role="group" aria-label={t(`search:${kind}`)}>
            <div className="search-kind" aria-hidden>
              {t(`search:${kind}`)}
            </div>
            {found.map((one, index) =>
              one.kind === kind ? (
                // The keyboard stays in the box: it chooses by the arrows.
                <div
                  key={one.key}
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === chosen}
                  className="search-option"
                  onMouseEnter={() => setChosen(index)}
                  onClick={() => open(one)}
                >
                  <span className="search-name">{one.name}</span>
                  <span className="search-tier">
                    {one.kind === 'firms' ? <TierName tier={one.what} /> : (kinds[one.what] ?? one.what)}
                  </span>
                  <code>{one.number}</code>
                </div>
              ) : null,
            )}
          </div>
        ))}
      </div>
    </Modal>
  );
}
