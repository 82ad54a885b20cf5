export { FormOfSupportCreate } from './FormOfSupportCreate.tsx';
export { FormOfSupportEdit } from './FormOfSupportEdit.tsx';
export { FormOfSupportList } from './FormOfSupportList.tsx';
