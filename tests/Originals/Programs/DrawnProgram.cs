using System.Reflection;

namespace Originals.Programs;

/// <summary>A program that is drawn: calls of methods of tensors, or for every fourth number a network.</summary>
internal static class DrawnProgram
{
    /// <summary>Runs the program with a number.</summary>
    /// <param name="number">The number of the program.</param>
    /// <param name="methods">The methods that it may call; the same ones in the same order everywhere.</param>
    /// <param name="tell">
    /// Is given each statement before it runs, since it may be the last thing that the process does, and afterwards what came of it.
    /// </param>
    internal static void Run(int number, IReadOnlyList<MethodInfo> methods, Action<string> tell)
    {
        if (number % 4 == 3)
            new NetworkProgram(number, [.. methods.Where(method => !CalledMethods.IsOutcome(method.ReturnType))]).Run(tell);
        else
            new RandomProgram(number, [.. methods.Where(method => CalledMethods.IsOutcome(method.ReturnType))]).Run(tell);
    }
}
