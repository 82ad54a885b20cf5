const Soon = () => null;
export { Soon as FamilyCreate, Soon as FamilyEdit, Soon as FamilyList, Soon as FamilyShow };
