namespace NotebookKernel.Scripting.Running;

/// <summary>What a process that runs cells is started with.</summary>
/// <remarks>
/// .NET keeps the machine code it compiles where it can be either written or executed, and maps a page twice for each change; that makes
/// up a tenth of a kernel's start. It protects a program from code that somebody else brought in. A kernel runs whatever code is brought to
/// it, so there is nothing to protect.
/// </remarks>
internal static class KernelEnvironment
{
    public static IReadOnlyDictionary<string, string> Variables { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_EnableWriteXorExecute"] = "0" };
}
