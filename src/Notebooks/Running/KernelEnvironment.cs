namespace Notebooks.Running;

/// <summary>The environment variables that a process that runs cells is started with.</summary>
/// <remarks>
/// By default no page of the machine code that .NET compiles can be written and executed at the same place: it is mapped a second time for
/// each change, which takes a tenth of a kernel's start. That protects programs from injected code. A kernel executes whatever code it is
/// sent, so it would protect nothing.
/// </remarks>
internal static class KernelEnvironment
{
    public static IReadOnlyDictionary<string, string> Variables { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_EnableWriteXorExecute"] = "0" };
}
