import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRegions } from '../../parts/use-regions';

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** As what, for which branch and, for a reviewer, for which department an account acts. Stands in a form that has `roles`. */
export function RightsFields() {
  const { t } = useTranslation(['texts', 'admin']);
  const { codedOptions = [] } = useRegions();
  const roles = Form.useWatch('roles', Form.useFormInstance()) as readonly string[] | undefined;
  const required = { required: true, message: t('admin:required') };
  return (
    <>
      <Form.Item name="roles" label={t('admin:roles')} rules={[required]}>
        <Select mode="multiple" options={optionsOf(t('role', { returnObjects: true }))} />
      </Form.Item>
      <Form.Item name="regionCode" label={t('admin:region')} rules={[required]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={codedOptions} />
      </Form.Item>
      {roles?.includes('reviewer') && (
        <Form.Item name="department" label={t('admin:department')} rules={[required]}>
          <Select options={optionsOf(t('department', { returnObjects: true }))} />
        </Form.Item>
      )}
    </>
  );
}
