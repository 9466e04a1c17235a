using System.Text.Json;

namespace HotChocolate.Execution;

public sealed class ResponseWriterTests
{
    [Fact]
    public void Extensions_may_hold_anything_that_looks_like_json()
    {
        var error = ErrorBuilder.New().SetMessage("Ünïcode <b> & 'quotes' \u2028 😀").SetPath(Path.Root.Append("a").Append(1).Append("b"))
            .SetExtension("null", null)
            .SetExtension("numbers", new object[] { 1, 2L, (short)3, (byte)4, 1.5, 2.5f, 10.50m })
            .SetExtension("nested", new Dictionary<string, object?> { ["flag"] = true, ["list"] = new[] { "x" } })
            .SetExtension("map", new Dictionary<int, string> { [1] = "one" })
            .SetExtension("json", JsonSerializer.SerializeToElement(new { a = 1 }))
            .SetExtension("id", Guid.Empty)
            .SetExtension("time", TimeSpan.FromMinutes(1))
            .SetExtension("day", DayOfWeek.Friday)
            .SetExtension("nan", double.NaN)
            .Build();
        Assert.Equal(
            """{"errors":[{"message":"Ünïcode <b> & 'quotes' \u2028 \uD83D\uDE00","path":["a",1,"b"],"extensions":{"null":null,"numbers":[1,2,3,4,1.5,2.5,10.50],"nested":{"flag":true,"list":["x"]},"map":{"1":"one"},"json":{"a":1},"id":"00000000-0000-0000-0000-000000000000","time":"00:01:00","day":"Friday","nan":"NaN"}}]}""",
            OperationResultBuilder.CreateError(error).ToJson(withIndentations: false));
    }

    [Fact]
    public void Parts_stand_in_the_order_of_the_specification()
    {
        var result = OperationResultBuilder.New()
            .SetExtension("cost", 1)
            .SetData(new Dictionary<string, object?> { ["a"] = new[] { 1 } })
            .AddError(ErrorBuilder.New().SetMessage("m").AddLocation(2, 3).SetCode("C").Build())
            .Build();
        Assert.Equal("""{"errors":[{"message":"m","locations":[{"line":2,"column":3}],"extensions":{"code":"C"}}],"data":{"a":[1]},"extensions":{"cost":1}}""", result.ToJson(withIndentations: false));
        Assert.Equal("""{"data":null}""", OperationResultBuilder.New().SetData(null).Build().ToJson(withIndentations: false));
    }
}
