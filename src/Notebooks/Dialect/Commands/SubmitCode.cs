namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>The command to run a cell.</summary>
public sealed class SubmitCode : KernelCommand
{
    internal SubmitCode(string code) => Code = code;

    /// <summary>The whole text of the cell.</summary>
    public string Code { get; }
}
