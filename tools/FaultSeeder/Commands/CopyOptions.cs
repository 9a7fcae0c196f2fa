using System.CommandLine;
using FaultSeeder.Running;

namespace FaultSeeder.Commands;

/// <summary>The options of both commands that say what is cloned, and where to.</summary>
internal sealed class CopyOptions
{
    private readonly Option<string> _commit = new("--commit")
    {
        Description = "The commit that is checked out in the copy; the last one by default.",
        DefaultValueFactory = _ => "HEAD",
    };

    private readonly Option<string?> _copy = new("--copy")
    {
        Description = "A folder for the copy, which stays there with what was built; otherwise a temporary one is taken, and deleted.",
    };

    internal Command AddTo(Command command)
    {
        command.Options.Add(_commit);
        command.Options.Add(_copy);
        return command;
    }

    internal Task<WorkingCopy> MakeAsync(ParseResult parsed, CancellationToken cancellation) =>
        WorkingCopy.MakeAsync(Repository.Folder, parsed.GetValue(_copy), parsed.GetRequiredValue(_commit), cancellation);
}
