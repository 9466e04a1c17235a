using HotChocolate.Types.Model;

namespace HotChocolate.Types;

public class AbstractTypeTests
{
    private static readonly SchemaModel s_schema = TestSchema.Of<Query>(typeof(Walk), typeof(Ride));

    [Fact]
    public void An_interface_stands_for_the_registered_classes_that_implement_it()
        => Assert.Equal(["Walk", "Ride"], ((InterfaceModel)s_schema.FindType("Event")!).PossibleTypes.Select(t => t.Name));

    [Fact]
    public void Objects_say_what_they_implement()
        => Assert.StartsWith("type Ride implements Event & Paid {", s_schema.Sdl("Ride"), StringComparison.Ordinal);

    [Fact]
    public void Interfaces_implement_interfaces()
        => Assert.StartsWith("interface Paid implements Event {", s_schema.Sdl("Paid"), StringComparison.Ordinal);

    [Fact]
    public void A_union_lists_its_members_in_the_order_of_registration()
        => Assert.Equal("union Hit = Walk | Ride", s_schema.Sdl("Hit"));

    [Fact]
    public void An_abstract_class_is_an_interface()
        => Assert.Equal("interface Shape {\n  area: Float!\n}", s_schema.Sdl("Shape"));

    [InterfaceType("Event")]
    public interface IEvent
    {
        DateTime At { get; }
    }

    [InterfaceType("Paid")]
    public interface IPaid : IEvent
    {
        decimal Price { get; }
    }

    [UnionType("Hit")]
    public interface IHit;

    public sealed class Walk : IEvent, IHit
    {
        public DateTime At => default;
    }

    public sealed class Ride : IPaid, IHit
    {
        public DateTime At => default;
        public decimal Price => 1;
    }

    public abstract class Shape
    {
        public abstract double Area { get; }
    }

    public sealed class Circle : Shape
    {
        public override double Area => 3;
    }

    public sealed class Query
    {
        public List<IEvent> Events => [];
        public List<IPaid> Payments => [];
        public List<IHit> Hits => [];
        public Shape Shape => Circle;
        public Circle Circle => new();
    }
}
