using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Api.Tests.Connections;

public sealed class ConnectionUrlTests
{
    [Theory]
    [InlineData("postgres://u:p@db.example:6543/app", "Host=db.example;Port=6543;Username=u;Password=p;Database=app")]
    [InlineData("postgresql://u@db.example/app", "Host=db.example;Username=u;Database=app")]
    [InlineData("  postgres://u:p@db/app \n", "Host=db;Username=u;Password=p;Database=app")]
    [InlineData("postgres://u%40org:p%3A%2F%40%25@db/a%20b", "Host=db;Username=u@org;Password=p:/@%;Database=a b")]
    [InlineData("postgres://u:a:b@db/app", "Host=db;Username=u;Password=a:b;Database=app")]
    [InlineData("postgres://u:p@[::1]:5433/app", "Host=::1;Port=5433;Username=u;Password=p;Database=app")]
    [InlineData("postgres://db", "Host=db")]
    [InlineData("postgres:///app?host=/run/postgresql&user=u", "Host=/run/postgresql;Username=u;Database=app")]
    [InlineData("postgres://db/app?sslmode=require", "Host=db;Database=app;SSL Mode=Require")]
    [InlineData("postgres://db/app?sslmode=verify-full&sslrootcert=/ca.pem", "Host=db;Database=app;SSL Mode=VerifyFull;Root Certificate=/ca.pem")]
    [InlineData("postgres://db/app?application_name=my+app&connect_timeout=5", "Host=db;Database=app;Application Name=my app;Timeout=5")]
    [InlineData("postgres://db/app?connection_limit=7&pool_timeout=9", "Host=db;Database=app;Maximum Pool Size=7;Timeout=9")]
    [InlineData("postgres://db/app?pgbouncer=true", "Host=db;Database=app;Max Auto Prepare=0;No Reset On Close=true")]
    [InlineData("postgres://db/app?pgbouncer=false", "Host=db;Database=app")]
    [InlineData("postgres://db/app?schema=learning", "Host=db;Database=app;Search Path=learning")]
    [InlineData("postgres://db/app?Keepalive=30", "Host=db;Database=app;Keepalive=30")]
    [InlineData("postgres:///app?host=a,b&target_session_attrs=primary", "Host=a,b;Database=app;Target Session Attributes=primary")]
    [InlineData("Host=db;Username=u;Password=p=;Database=app", "Host=db;Username=u;Password='p=';Database=app")]
    [InlineData("Server=db;User Id=u", "Host=db;Username=u")]
    public void Reads(string value, string expected) =>
        Assert.Equal(new NpgsqlConnectionStringBuilder(expected), ConnectionUrl.Parse("DATABASE_URL", value));

    [Theory]
    [InlineData("mysql://u:secret@db/app", "is not a URL of the form")]
    [InlineData("postgres://u:secret@db:port/app", "is not a URL of the form")]
    [InlineData("postgres:///app?user=secret", "names no host")]
    [InlineData("postgres://u:secret@db/app?no_such_option=1", "`no_such_option`")]
    [InlineData("postgres://u:secret@db/app?sslmode=secret", "`sslmode`")]
    [InlineData("postgres://u:secret@db/app?connect_timeout=secret", "`connect_timeout`")]
    [InlineData("postgres://u:secret@db/app?pgbouncer=secret", "`pgbouncer`")]
    [InlineData("Host=db;Pasword=secret", "key=value")]
    [InlineData("Host=db;Port=secret", "key=value")]
    [InlineData("Password=secret", "names no host")]
    [InlineData("secret", "key=value")]
    public void Refuses_and_names_the_setting_but_not_its_value(string value, string expected)
    {
        var error = Assert.Throws<ConnectionSettingException>(() => ConnectionUrl.Parse("DATABASE_URL", value));

        Assert.StartsWith("DATABASE_URL ", error.Message);
        Assert.Contains(expected, error.Message);
        Assert.DoesNotContain("secret", error.ToString());
    }
}
