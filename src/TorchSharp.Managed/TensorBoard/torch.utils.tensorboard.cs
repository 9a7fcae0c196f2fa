// Like the original, which has no nullable annotations here.
#nullable disable
using System.Globalization;
using System.Net;

namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        /// <summary>Writers of files that TensorBoard displays.</summary>
        public static partial class tensorboard
        {
            /// <summary>Creates an event file.</summary>
            /// <param name="log_dir">The folder, which is created if it is missing; by default <c>runs/</c> and a name made of the time and
            /// the machine name.</param>
            /// <param name="filename_suffix">The suffix of the file name.</param>
            /// <param name="createRunName">Whether to also create a folder named after the time and machine within
            /// <paramref name="log_dir"/>.</param>
            public static Modules.SummaryWriter SummaryWriter(
                string log_dir = null, string filename_suffix = null, bool createRunName = false)
            {
                bool named = !string.IsNullOrEmpty(log_dir);
                return new Modules.SummaryWriter(
                    named && !createRunName ? log_dir : Path.Combine(named ? log_dir : "runs", RunName()), filename_suffix);
            }

            private static string RunName() =>
                DateTime.Now.ToString("MMMd_H-m-s", CultureInfo.InvariantCulture) + "_" + Dns.GetHostName();
        }
    }
}
