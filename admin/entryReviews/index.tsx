export { EntriesToRead } from './EntriesToRead.tsx';
