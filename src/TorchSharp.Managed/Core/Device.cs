using System.Globalization;

namespace TorchSharp;

/// <summary>Kinds of device. Tensors of the managed engine live on the CPU.</summary>
public enum DeviceType
{
    CPU = 0,
    CUDA = 1,
    MKLDNN = 2,
    OPENGL = 3,
    OPENCL = 4,
    IDEEP = 5,
    HIP = 6,
    FPGA = 7,
    MSNPU = 8,
    XLA = 9,
    MPS = 13,
    META = 14,
}

public static partial class torch
{
    public static readonly Device CPU = new(DeviceType.CPU, -1);

    public static readonly Device META = new(DeviceType.META, -1);

    public static Device CUDA => new(DeviceType.CUDA, -1);

    public static Device MPS => new(DeviceType.MPS, -1);

    public static Device device(string description) => new(description);

    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>The CUDA device of a number.</summary>
    public static Device device(int index) => new(index);

    /// <summary>Where a tensor lives, as "cpu" or "cuda:1".</summary>
    public class Device
    {
        public Device(string description)
        {
            string[] parts = description.Split(':');
            type = Parse(parts[0]);
            index = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : -1;
        }

        public Device(string deviceType, int index = -1)
            : this(Parse(deviceType), index)
        {
        }

        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        public DeviceType type { get; }

        public int index { get; }

        public static implicit operator Device(string description) => new(description);

        public override string ToString()
        {
            string name = type.ToString().ToLowerInvariant();
            return index < 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{index}");
        }

        /// <summary>Throws unless the device is null or the CPU.</summary>
        internal static void RequireCpu(Device? device)
        {
            if (device is not null && device.type != DeviceType.CPU)
                throw new InvalidOperationException($"The managed engine computes on the CPU; device '{device}' needs a build with -p:Backend=native.");
        }

        private static DeviceType Parse(string name) =>
            Enum.TryParse(name, ignoreCase: true, out DeviceType type) ? type
                : throw new ArgumentException($"'{name}' is not a device type; 'cpu' is one.", nameof(name));
    }

    public static bool cuda_is_available() => cuda.is_available();

    public static bool mps_is_available() => false;

    public static class cuda
    {
        public static bool is_available() => false;

        public static bool is_cudnn_available() => false;

        public static int device_count() => 0;

        /// <summary>Does nothing: there is no CUDA device whose generator could be seeded.</summary>
        public static void manual_seed(long seed)
        {
        }

        /// <summary>Does nothing: there is no CUDA device whose generator could be seeded.</summary>
        public static void manual_seed_all(long seed)
        {
        }

        /// <summary>Returns at once: there is no CUDA device whose work could be waited for.</summary>
        public static void synchronize(Device? device = null)
        {
        }
    }
}
