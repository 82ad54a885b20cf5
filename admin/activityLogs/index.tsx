const Soon = () => null;
export { Soon as ActivityLogCorrect, Soon as ActivityLogCreate, Soon as ActivityLogShow };
