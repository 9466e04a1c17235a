using HotChocolate.Language;

namespace HotChocolate.Types;

public class SchemaErrorTests
{
    [Fact]
    public void Two_types_of_one_name() => Assert.StartsWith("The name `Twin` was given to two types: ", TestSchema.ErrorOf<Twins>(), StringComparison.Ordinal);

    [Fact]
    public void A_type_without_fields() => Assert.Equal("The object type `Empty` has no field.", TestSchema.ErrorOf<WithEmpty>());

    [Fact]
    public void A_name_that_is_not_known() => Assert.Equal("`WithUnknown` refers to the type `Nowhere`, which is not known.", TestSchema.ErrorOf<WithUnknown>());

    [Fact]
    public void A_name_that_is_known_later() => Assert.Equal("Late", TestSchema.Of<WithLate>().QueryType.FindField("byName")!.Type.ToString());

    [Fact]
    public void A_field_without_type() => Assert.Equal("The type of field `Odd.x` is not known: name it.", TestSchema.ErrorOf<OddType>());

    [Fact]
    public void A_field_without_resolver() => Assert.Equal("The field `Unresolved.x` has neither a member nor a resolver.", TestSchema.ErrorOf<UnresolvedType>());

    [Fact]
    public void A_default_that_does_not_fit() => Assert.Equal("The default `many` of the input `count` is no `Int`.", TestSchema.ErrorOf<WithBadDefault>());

    [Fact]
    public void An_attribute_that_cannot_be_applied()
        => Assert.StartsWith($"DefaultValueSyntaxAttribute on the parameter `count` of {typeof(WithBadSyntax)}.X: ", TestSchema.ErrorOf<WithBadSyntax>(), StringComparison.Ordinal);

    [Fact]
    public void A_reserved_name() => Assert.Contains("`WithReserved.__x` is reserved", TestSchema.ErrorOf<WithReserved>(), StringComparison.Ordinal);

    [Fact]
    public void An_impossible_name() => Assert.Contains("`WithBadName.a b` has characters", TestSchema.ErrorOf<WithBadName>(), StringComparison.Ordinal);

    [Fact]
    public void An_input_that_requires_itself() => Assert.Equal("The input object `EndlessInput` cannot be given: it requires itself.", TestSchema.ErrorOf<WithEndless>());

    [Fact]
    public void An_exclusive_input_with_a_required_field()
        => Assert.Equal("The field `number` of the @oneOf input `EitherInput` must be nullable and have no default.", TestSchema.ErrorOf<WithEither>());

    [Fact]
    public void A_union_without_members() => Assert.StartsWith("The union `INobody` has no member", TestSchema.ErrorOf<WithNobody>(), StringComparison.Ordinal);

    [Fact]
    public void A_class_that_breaks_its_interface()
        => Assert.Equal("The field `Broken.name` is a `String`, but `Named.name` is a `String!`.", TestSchema.ErrorOf<WithBroken>());

    [Fact]
    public void A_required_argument_cannot_be_deprecated()
        => Assert.Equal("The argument `WithDeprecated.x(old:)` is required and cannot be deprecated.", TestSchema.ErrorOf<WithDeprecated>());

    [Fact]
    public void A_schema_type_that_cannot_be_created()
        => Assert.Contains("cannot be created", TestSchema.ErrorOf<NeedyType>(), StringComparison.Ordinal);

    public static class A
    {
        public sealed class Twin { public int X => 1; }
    }

    public static class B
    {
        public sealed class Twin { public int Y => 1; }
    }

    public sealed class Twins
    {
        public A.Twin One => new();
        public B.Twin Other => new();
    }

    public sealed class Empty;

    public sealed class WithEmpty { public Empty Empty => new(); }

    public sealed class WithUnknown { [GraphQLType("Nowhere!")] public object X => 1; }

    public sealed class Late { public int X => 1; }

    public sealed class Between { public Late Late => new(); }

    public sealed class WithLate
    {
        [GraphQLType("Late")] public object? ByName => null;
        public Between Between => new();
    }

    public sealed class OddType : ObjectType
    {
        protected override void Configure(IObjectTypeDescriptor descriptor) => descriptor.Name("Odd").Field("x").Resolve(new Func<Resolvers.IResolverContext, object?>(_ => 1));
    }

    public sealed class UnresolvedType : ObjectType
    {
        protected override void Configure(IObjectTypeDescriptor descriptor) => descriptor.Name("Unresolved").Field("x").Type<IntType>();
    }

    public sealed class WithBadDefault { public int X([DefaultValue("many")] int count) => count; }

    public sealed class WithBadSyntax { public int X([DefaultValueSyntax("{")] int count) => count; }

    public sealed class WithReserved { [GraphQLName("__x")] public int X => 1; }

    public sealed class WithBadName { [GraphQLName("a b")] public int X => 1; }

    public sealed class EndlessInput { public EndlessInput Next { get; set; } = null!; }

    public sealed class WithEndless { public int X(EndlessInput input) => 1; }

    [OneOf]
    public sealed class EitherInput
    {
        public int Number { get; set; }
        public string? Text { get; set; }
    }

    public sealed class WithEither { public int X(EitherInput input) => 1; }

    [UnionType]
    public interface INobody;

    public sealed class WithNobody { public INobody? X => null; }

    [InterfaceType("Named")]
    public interface INamed { string Name { get; } }

    public sealed class Broken : INamed
    {
        public string? Name => null;
        string INamed.Name => "";
    }

    public sealed class WithBroken
    {
        public INamed X => new Broken();
        public Broken Y => new();
    }

    public sealed class WithDeprecated { public int X([GraphQLDeprecated("Gone.")] int old) => old; }

    public sealed class NeedyType(NameNode node) : ObjectType(d => d.Name(node.Value));
}
