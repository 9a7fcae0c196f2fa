namespace ManagedSkia.Tests;

/// <summary>The files that scripts made for comparison.</summary>
internal static class Fixtures
{
    internal static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "fixtures", name);
}
