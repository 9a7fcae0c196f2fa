using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Common;

/// <summary>
/// Identifies the process that writes a temporary file or folder, as a part of its name: others can then tell a leftover from what is still
/// being written.
/// </summary>
internal static class TemporaryWriter
{
    /// <summary>The time without a write after which the writer counts as gone, whichever machine it ran on.</summary>
    private static readonly TimeSpan s_abandoned = TimeSpan.FromDays(1);

    /// <summary>Identifies this machine among those that share a folder, where a process ID alone is not unique.</summary>
    private static readonly string s_machine =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Environment.MachineName)))[..8];

    /// <summary>Returns a text for a name; it identifies this process, contains no dot, and differs from call to call.</summary>
    internal static string Create() =>
        FormattableString.Invariant($"{s_machine}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}");

    /// <summary>Returns whether a writer is gone; null if the text is not one that <see cref="Create"/> returns.</summary>
    /// <param name="writer">The text in the name.</param>
    /// <param name="lastWrite">The time of the last write to the file or folder, in UTC.</param>
    internal static bool? IsGone(string writer, DateTime lastWrite)
    {
        if (writer.Split('-') is not [{ Length: 8 } machine, var number, { Length: 8 }]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int process))
        {
            return null;
        }
        return machine == s_machine && !IsRunning(process) || DateTime.UtcNow - lastWrite >= s_abandoned;
    }

    private static bool IsRunning(int process)
    {
        if (process == Environment.ProcessId)
            return true;
        try
        {
            using var running = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
