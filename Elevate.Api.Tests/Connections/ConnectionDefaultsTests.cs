using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Api.Tests.Connections;

public sealed class ConnectionDefaultsTests
{
    [Fact]
    public void Fills_in_what_is_not_given()
    {
        var builder = ConnectionDefaults.Apply(new NpgsqlConnectionStringBuilder("Host=db"));

        Assert.Equal("elevate", builder.ApplicationName);
        Assert.Equal("UTC", builder.Timezone);
        Assert.Equal(ConnectionDefaults.MaximumPoolSize, builder.MaxPoolSize);
        Assert.Equal(ConnectionDefaults.MaxAutoPrepare, builder.MaxAutoPrepare);
    }

    [Fact]
    public void Leaves_what_is_given()
    {
        const string Given = "Host=db;Application Name=mine;Timezone=Asia/Jakarta;Maximum Pool Size=3;Timeout=4;Max Auto Prepare=0";

        var builder = ConnectionDefaults.Apply(new NpgsqlConnectionStringBuilder(Given));

        Assert.Equal("mine", builder.ApplicationName);
        Assert.Equal("Asia/Jakarta", builder.Timezone);
        Assert.Equal((3, 4, 0), (builder.MaxPoolSize, builder.Timeout, builder.MaxAutoPrepare));
    }

    [Fact]
    public void Prepares_nothing_behind_a_pooler() =>
        Assert.Equal(0, ConnectionDefaults.Apply(new NpgsqlConnectionStringBuilder("Host=db"), behindPooler: true).MaxAutoPrepare);
}
