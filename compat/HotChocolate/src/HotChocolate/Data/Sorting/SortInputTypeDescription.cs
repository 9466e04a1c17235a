using HotChocolate.Data.Common;

namespace HotChocolate.Data.Sorting;

internal sealed class SortInputTypeDescription<T>(DescriptorContext context, MembersConfiguration configuration) : ISortInputTypeDescriptor<T>
{
    public ISortInputTypeDescriptor<T> Name(string value) => Set(() => configuration.Name = value);

    public ISortInputTypeDescriptor<T> Description(string? value) => Set(() => configuration.Description = value);

    public ISortInputTypeDescriptor<T> BindFields(BindingBehavior bindingBehavior) => Set(() => configuration.Binding = bindingBehavior);

    public ISortInputTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public ISortInputTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    public ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember) => new FieldDescription(configuration.Field(context, propertyOrMember));

    public ISortInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> propertyOrMember) => Set(() => configuration.Field(context, propertyOrMember).Ignore = true);

    private SortInputTypeDescription<T> Set(Action change)
    {
        change();
        return this;
    }

    private sealed class FieldDescription(MemberConfiguration field) : ISortFieldDescriptor
    {
        public ISortFieldDescriptor Name(string value) => Set(() => field.Name = value);

        public ISortFieldDescriptor Description(string value) => Set(() => field.Description = value);

        public ISortFieldDescriptor Type(Type type) => Set(() => field.Type = new TypeReference.Clr(type, IsInput: true));

        public ISortFieldDescriptor Ignore(bool ignore = true) => Set(() => field.Ignore = ignore);

        private FieldDescription Set(Action change)
        {
            change();
            return this;
        }
    }
}
