using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Common.CommandLine;

/// <summary>Help that lists each subcommand in a line: its name and what its description begins with. Its own help has the rest.</summary>
internal sealed class BriefHelp(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    /// <summary>Gives a program's help this form.</summary>
    public static void Use(RootCommand root)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        option.Action = new BriefHelp((SynchronousCommandLineAction)option.Action!);
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        // The program ends with its help, so nobody needs these descriptions in full any more.
        foreach (Command subcommand in parseResult.CommandResult.Command.Subcommands)
        {
            subcommand.Description = subcommand.Description?.Split(['.', ':', ',', '\n'])[0];
            foreach (Argument argument in subcommand.Arguments)
                argument.Hidden = true;
        }
        return help.Invoke(parseResult);
    }
}
