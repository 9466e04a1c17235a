using HotChocolate.Data.Common;
using HotChocolate.Data.Filters;

namespace HotChocolate.Data.Filtering;

internal sealed class FilterInputTypeDescription<T>(DescriptorContext context, MembersConfiguration configuration) : IFilterInputTypeDescriptor<T>
{
    public IFilterInputTypeDescriptor<T> Name(string value) => Set(() => configuration.Name = value);

    public IFilterInputTypeDescriptor<T> Description(string? value) => Set(() => configuration.Description = value);

    public IFilterInputTypeDescriptor<T> BindFields(BindingBehavior bindingBehavior) => Set(() => configuration.Binding = bindingBehavior);

    public IFilterInputTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public IFilterInputTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    public IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember) => new FieldDescription(configuration.Field(context, propertyOrMember));

    public IFilterInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> propertyOrMember) => Set(() => configuration.Field(context, propertyOrMember).Ignore = true);

    public IFilterInputTypeDescriptor<T> AllowAnd(bool allow = true) => Set(() => configuration.AllowAnd = allow);

    public IFilterInputTypeDescriptor<T> AllowOr(bool allow = true) => Set(() => configuration.AllowOr = allow);

    private FilterInputTypeDescription<T> Set(Action change)
    {
        change();
        return this;
    }

    private sealed class FieldDescription(MemberConfiguration field) : IFilterFieldDescriptor
    {
        public IFilterFieldDescriptor Name(string value) => Set(() => field.Name = value);

        public IFilterFieldDescriptor Description(string value) => Set(() => field.Description = value);

        public IFilterFieldDescriptor Type(Type type) => Set(() => field.Type = new TypeReference.Clr(type, IsInput: true));

        public IFilterFieldDescriptor Ignore(bool ignore = true) => Set(() => field.Ignore = ignore);

        private FieldDescription Set(Action change)
        {
            change();
            return this;
        }
    }
}
